import { Module } from '@nestjs/common';
import { BookController } from './book.controller.js';
import { CommitmentsController } from './commitments.controller.js';

@Module({ controllers: [CommitmentsController, BookController] })
export class CommitmentsModule {}
